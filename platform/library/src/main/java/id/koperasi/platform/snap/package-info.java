/** SNAP, Bank Indonesia's standard for open payments: how one signs, asks for a token, asks, and knows a bank's own calls. */
@NullMarked
package id.koperasi.platform.snap;

import org.jspecify.annotations.NullMarked;
