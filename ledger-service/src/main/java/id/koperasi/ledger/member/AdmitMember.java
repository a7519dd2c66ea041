package id.koperasi.ledger.member;

import id.koperasi.platform.privacy.Nik;
import java.time.LocalDate;
import java.util.UUID;

/** Admit somebody as a member. */
record AdmitMember(UUID cooperativeId, Nik nik, String name, boolean extraordinary, LocalDate joinedOn) {}
