package org.cpor.verifier.directory.domain;

/** One thing that the directory knows, validated and normalised: equal records say the same. */
public sealed interface DirectoryRecord permits Tenant, Subscription, Partner, Identifier {}
