package id.koperasi.registry;

import id.koperasi.platform.testing.Announcement;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** The book of members of a cooperative, as the ledger would announce it. */
public final class Members {

    private Members() {}

    /** Puts so many on the roll by hand; gives back their ids. */
    public static List<String> onRoll(TestCooperative cooperative, int count, String admittedOn) {
        return LongStream.range(0, count)
                .mapToObj(index -> {
                    String id = UUID.randomUUID().toString();
                    TestCooperative.execute(
                            "insert into roll_member values (?::uuid, ?, ?::uuid, ?, ?::date)",
                            cooperative.id().toString(),
                            cooperative.village(),
                            id,
                            person(index),
                            admittedOn);
                    return id;
                })
                .toList();
    }

    /** Somebody became a member. */
    public static Announcement admitted(TestCooperative cooperative, long sequence, String memberId, String day) {
        return fact(cooperative, sequence, "member-admitted", """
                {"cooperativeId": "%s", "memberId": "%s", "person": "%s", "memberNumber": %d, "founder": false,
                 "admittedOn": "%s"}""".formatted(
                        cooperative.id(), memberId, person(sequence), sequence, day));
    }

    /** Somebody became a member without a vote. */
    public static Announcement admittedWithoutVote(
            TestCooperative cooperative, long sequence, String memberId, String day) {
        return fact(cooperative, sequence, "member-admitted", """
                {"cooperativeId": "%s", "memberId": "%s", "person": "%s", "memberNumber": %d, "founder": false,
                 "extraordinary": true, "admittedOn": "%s"}""".formatted(
                        cooperative.id(), memberId, person(sequence), sequence, day));
    }

    /** Somebody is a member no longer. */
    public static Announcement left(TestCooperative cooperative, long sequence, String memberId, String day) {
        return fact(
                cooperative, sequence, "member-left", """
                {"cooperativeId": "%s", "memberId": "%s", "person": "%s", "leftOn": "%s"}""".formatted(cooperative.id(), memberId, person(sequence), day));
    }

    /** A suspension begins, or ends. */
    public static Announcement suspension(
            TestCooperative cooperative, long sequence, String memberId, boolean begins, String day) {
        return fact(cooperative, sequence, begins ? "member-suspended" : "member-reinstated", """
                {"cooperativeId": "%s", "memberId": "%s", "person": "%s", "%s": "%s"}""".formatted(
                        cooperative.id(), memberId, person(1), begins ? "suspendedOn" : "reinstatedOn", day));
    }

    /** A membership was annulled. */
    public static Announcement annulled(TestCooperative cooperative, long sequence, String memberId, String day) {
        return fact(cooperative, sequence, "membership-annulled", """
                {"cooperativeId": "%s", "memberId": "%s", "person": "%s", "annulledOn": "%s"}""".formatted(
                        cooperative.id(), memberId, person(1), day));
    }

    /** A record was joined to another of the same person, who is under his own reference before. */
    public static void correctedAndJoined(
            TestCooperative cooperative, long sequence, String memberId, String into, String day) {
        fact(cooperative, sequence, "member-corrected", """
                {"cooperativeId": "%s", "memberId": "%s", "person": "%s", "sameAs": "%s"}""".formatted(cooperative.id(), memberId, person(77), into))
                .send();
        fact(cooperative, sequence + 1, "member-joined", """
                {"cooperativeId": "%s", "memberId": "%s", "intoMemberId": "%s", "person": "%s", "joinedOn": "%s"}""".formatted(
                                cooperative.id(), memberId, into, person(77), day))
                .send();
    }

    private static Announcement fact(TestCooperative cooperative, long sequence, String type, String data) {
        return new Announcement(
                "koperasi.ledger.internal",
                "urn:koperasi:ledger:internal",
                "id.koperasi.ledger." + type + ".v1",
                "cooperative/" + cooperative.id(),
                sequence,
                data);
    }

    private static String person(long number) {
        return "%064x".formatted(number);
    }
}
