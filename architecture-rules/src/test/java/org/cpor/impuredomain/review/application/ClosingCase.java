package org.cpor.impuredomain.review.application;

public class ClosingCase {}
