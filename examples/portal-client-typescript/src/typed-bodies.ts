// Fails to compile when a body of an operation of any service has no type, with the operation in
// the message. This module has no code.
import type { paths as ArbitrationPaths } from "../target/openapi/arbitration-service.d.ts";
import type { paths as IntakePaths } from "../target/openapi/claim-intake-service.d.ts";
import type { paths as NotificationPaths } from "../target/openapi/notification-service.d.ts";
import type { paths as VerifierPaths } from "../target/openapi/subscription-verifier-service.d.ts";

type Simple = string | number | boolean | null | undefined | Blob;

/** A number for each level of a body that is checked. Some types contain themselves. */
type Levels = [1, 2, 3, 4, 5, 6, 7, 8];

/** Whether a type is, or contains, `any` or `unknown`. */
type IsUntyped<T, Left extends number[] = Levels> = unknown extends T
  ? true
  : T extends Simple
    ? false
    : Left extends [number, ...infer Less extends number[]]
      ? T extends readonly (infer Item)[]
        ? IsUntyped<Item, Less>
        : { [Property in keyof T]-?: IsUntyped<T[Property], Less> }[keyof T]
      : false;

type Body<Message> = Message extends { content: infer Content } ? Content[keyof Content] : never;

type Sent<Operation> = Operation extends { requestBody?: infer Message }
  ? Body<NonNullable<Message>>
  : never;

type Received<Operation> = Operation extends { responses: infer Responses }
  ? { [Status in keyof Responses]: Body<Responses[Status]> }[keyof Responses]
  : never;

/** The operations with a body without a type, such as "post /claims". */
type Untyped<Paths> = {
  [Path in keyof Paths & string]: {
    [Method in keyof Paths[Path] & string]: true extends
      | IsUntyped<Sent<Paths[Path][Method]>>
      | IsUntyped<Received<Paths[Path][Method]>>
      ? `${Method} ${Path}`
      : never;
  }[keyof Paths[Path] & string];
}[keyof Paths & string];

type None<Operations extends never> = Operations;

export type Checked =
  | None<Untyped<IntakePaths>>
  | None<Untyped<VerifierPaths>>
  | None<Untyped<ArbitrationPaths>>
  | None<Untyped<NotificationPaths>>;
