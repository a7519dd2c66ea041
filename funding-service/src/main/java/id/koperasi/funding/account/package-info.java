/** To which account money for a cooperative goes: heard from the registry, sealed here. */
@NullMarked
package id.koperasi.funding.account;

import org.jspecify.annotations.NullMarked;
