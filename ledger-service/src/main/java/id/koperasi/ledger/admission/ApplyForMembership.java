package id.koperasi.ledger.admission;

import id.koperasi.platform.privacy.Nik;
import java.util.UUID;

/** Ask to become a member. */
record ApplyForMembership(UUID cooperativeId, Nik nik, String name, boolean extraordinary) {}
