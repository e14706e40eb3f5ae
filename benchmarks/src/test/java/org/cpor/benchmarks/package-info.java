/**
 * Measures performance as ratios within one run: the rate of a part alone, compared with the rate
 * of the platform.
 */
@NullMarked
package org.cpor.benchmarks;

import org.jspecify.annotations.NullMarked;
