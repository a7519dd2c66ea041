/** The papers of a cooperative, each with its number, date, issuer and file. Scans of persons' cards do not belong here. */
@NullMarked
package id.koperasi.registry.paper;

import org.jspecify.annotations.NullMarked;
