import type { HouseWords } from "@guichet/contract/house-words.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";

const houseWordsKey = ["house-words"];

export function useHouseWords() {
  return useQuery({
    queryKey: houseWordsKey,
    queryFn: () => ask<HouseWords>("GET", "/api/house-words"),
  });
}

export function useAddHouseWords() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (words: readonly string[]) => ask<HouseWords>("POST", "/api/house-words", { words }),
    onSuccess: (words) => queries.setQueryData(houseWordsKey, words),
  });
}

export function useRemoveHouseWord() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => tell("DELETE", `/api/house-words/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: houseWordsKey }),
  });
}
