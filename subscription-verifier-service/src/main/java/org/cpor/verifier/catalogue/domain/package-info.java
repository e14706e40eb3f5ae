/** What can be claimed: solution areas, their activities and their products. */
@NullMarked
package org.cpor.verifier.catalogue.domain;

import org.jspecify.annotations.NullMarked;
