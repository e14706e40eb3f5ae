package org.cpor.impuredomain.review.domain;

import com.ibm.icu.text.IDNA;

public record CaseOfDomain(IDNA.Info domain) {}
