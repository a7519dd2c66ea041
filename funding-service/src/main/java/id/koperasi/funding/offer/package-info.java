/** What the fund offers after the approval, the chair's acceptance in time, and the conditions before it is signed. */
@NullMarked
package id.koperasi.funding.offer;

import org.jspecify.annotations.NullMarked;
