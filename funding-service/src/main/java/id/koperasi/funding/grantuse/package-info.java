/** What cooperatives did with donated money, for its donors and regions. */
@NullMarked
package id.koperasi.funding.grantuse;

import org.jspecify.annotations.NullMarked;
