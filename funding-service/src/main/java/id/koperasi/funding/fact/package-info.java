/** What events said of cooperatives: the evidence behind every passport. */
@NullMarked
package id.koperasi.funding.fact;

import org.jspecify.annotations.NullMarked;
