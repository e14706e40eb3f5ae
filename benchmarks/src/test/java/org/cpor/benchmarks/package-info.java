/**
 * Measures performance. Where possible, it compares in one run the rate of the platform with the
 * rate of one of its parts alone.
 */
@NullMarked
package org.cpor.benchmarks;

import org.jspecify.annotations.NullMarked;
