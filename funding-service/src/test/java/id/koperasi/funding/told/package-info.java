/** What the tests tell this service in the place of others, and how they ask it. */
@NullMarked
package id.koperasi.funding.told;

import org.jspecify.annotations.NullMarked;
