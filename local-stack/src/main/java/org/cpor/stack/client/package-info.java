/**
 * The platform's HTTP doors as a program of this project walks through them: the demo, the
 * end-to-end tests, the benchmarks.
 */
@NullMarked
package org.cpor.stack.client;

import org.jspecify.annotations.NullMarked;
