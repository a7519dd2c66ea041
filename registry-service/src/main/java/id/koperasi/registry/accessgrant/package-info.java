/** Letters by which auditors and investigators read for a while: prepared by one person of the ministry, approved by another. */
@NullMarked
package id.koperasi.registry.accessgrant;

import org.jspecify.annotations.NullMarked;
