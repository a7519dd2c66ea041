/** Funding owns public and donated money: programmes, pools, applications, loans, grants. It keeps no member's books. */
@NullMarked
package id.koperasi.funding;

import org.jspecify.annotations.NullMarked;
