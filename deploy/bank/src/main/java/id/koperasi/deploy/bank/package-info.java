/** A bank that speaks SNAP's account inquiry and answers as it was told to. It holds no account of anybody. */
@NullMarked
package id.koperasi.deploy.bank;

import org.jspecify.annotations.NullMarked;
