/**
 * Requests of all kinds, made from the services' OpenAPI documents, good and bad ones, and what no
 * answer to them may be (ADR 0038).
 */
@NullMarked
package org.cpor.fuzzing;

import org.jspecify.annotations.NullMarked;
