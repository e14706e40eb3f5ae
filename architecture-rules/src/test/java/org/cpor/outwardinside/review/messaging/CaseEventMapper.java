package org.cpor.outwardinside.review.messaging;

public class CaseEventMapper {}
