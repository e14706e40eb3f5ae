package org.cpor.publicentities.review.persistence;

import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
public class VersionedRow {}
