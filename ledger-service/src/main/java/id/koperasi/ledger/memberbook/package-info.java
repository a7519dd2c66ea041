/** The book of members (buku daftar anggota, UU 25/1992 art. 17) as officers keep and print it. */
@NullMarked
package id.koperasi.ledger.memberbook;

import org.jspecify.annotations.NullMarked;
