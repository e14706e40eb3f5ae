/** Reads and stores the names of customers and partners. */
@NullMarked
package org.cpor.arbitration.directory.application;

import org.jspecify.annotations.NullMarked;
