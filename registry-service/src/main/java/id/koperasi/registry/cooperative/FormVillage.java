package id.koperasi.registry.cooperative;

import id.koperasi.registry.founding.FoundingMeeting;
import id.koperasi.registry.founding.FoundingMeeting.Savings;
import java.util.function.Supplier;

/**
 * Form the first cooperative of a village from proposal to decree at once.
 *
 * @param proposal which village, how, when
 * @param meeting the founding meeting; asked for only when the row is looked at, since its people may be refused
 * @param deed the notary's deed
 * @param decree what ends it, as it was told
 * @param paidIn what each founder has paid in, all the same
 */
record FormVillage(
        ProposeCooperative proposal, Supplier<FoundingMeeting> meeting, Deed deed, ToldDecree decree, Savings paidIn) {}
