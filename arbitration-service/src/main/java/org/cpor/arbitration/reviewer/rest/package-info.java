/** Reviewers over HTTP. */
@NullMarked
package org.cpor.arbitration.reviewer.rest;

import org.jspecify.annotations.NullMarked;
