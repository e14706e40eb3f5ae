package org.cpor.verifier.directory.domain;

/** An id that is not the id of a subscription, with the kind of thing that it identifies. */
public record Identifier(String id, IdentifierKind kind) implements DirectoryRecord {}
