/** English must say all that French says; only the plural of millions is French alone. */
export type SameAs<Source> = {
  [Key in keyof Source as Key extends `${string}_many` ? never : Key]: Source[Key] extends string
    ? string
    : SameAs<Source[Key]>;
};
