import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
} from "@tanstack/react-query";

/**
 * What the screens hold of the server. One thing more than the library's: news of something whose first answer is still
 * on its way. The library lets that answer come and calls it fresh, though it may have been made before the news; here
 * it is shown as it comes, and read again.
 */
export class Queries extends QueryClient {
  readonly #askedAgain = new WeakSet<Query>();

  override async invalidateQueries(
    filters?: InvalidateQueryFilters,
    options?: InvalidateOptions,
  ): Promise<void> {
    const coming = this.getQueryCache().findAll(filters).filter(isLeftToCome);
    const again = coming.map((query) => this.#readAgainOnceCome(query));
    await Promise.all([super.invalidateQueries(filters, options), ...again]);
  }

  async #readAgainOnceCome(query: Query): Promise<void> {
    if (this.#askedAgain.has(query)) return;
    this.#askedAgain.add(query);
    // Joins the reading that is on its way: nothing is asked twice. One that fails is the affair of whoever asked it.
    await query.fetch().catch(() => undefined);
    this.#askedAgain.delete(query);
    await this.invalidateQueries({ queryKey: query.queryKey, exact: true });
  }
}

/** What has words already and is on a screen is asked anew at once by the library itself. */
const isLeftToCome = (query: Query): boolean =>
  query.state.fetchStatus !== "idle" && (query.state.data === undefined || !query.isActive());
