package org.cpor.vaguenames.review;

class DateUtil {}
