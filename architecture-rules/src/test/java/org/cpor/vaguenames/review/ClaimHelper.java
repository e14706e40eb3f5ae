package org.cpor.vaguenames.review;

class ClaimHelper {}
