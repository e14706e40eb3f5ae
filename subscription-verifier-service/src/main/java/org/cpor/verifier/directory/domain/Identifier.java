package org.cpor.verifier.directory.domain;

/** An id that partners take for a subscription's, and what it is instead. */
public record Identifier(String id, IdentifierKind kind) implements DirectoryRecord {}
