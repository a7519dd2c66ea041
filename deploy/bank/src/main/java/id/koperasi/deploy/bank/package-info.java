/** A bank that speaks SNAP: it answers account inquiries as it was told to, and tells of payments. It holds no account of anybody. */
@NullMarked
package id.koperasi.deploy.bank;

import org.jspecify.annotations.NullMarked;
