/** What a cooperative lives on: its business units, and its business plans with the office's rating of them. */
@NullMarked
package id.koperasi.registry.business;

import org.jspecify.annotations.NullMarked;
