package org.cpor.vaguenames.review;

class CaseManager {}
