/** The names of customers and partners, as feeds observed them. */
@NullMarked
package org.cpor.arbitration.directory.domain;

import org.jspecify.annotations.NullMarked;
