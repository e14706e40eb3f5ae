package org.cpor.vaguenames.review;

class CaseUtils {}
