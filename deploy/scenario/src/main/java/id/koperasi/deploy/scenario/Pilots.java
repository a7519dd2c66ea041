package id.koperasi.deploy.scenario;

import id.koperasi.deploy.scenario.client.RunFailedException;
import java.util.ArrayList;
import java.util.List;

/** The pilots of Kabupaten Tangerang and their Bimtek of 22 September 2025: a chair and a treasurer of each. */
final class Pilots {

    static final String OFFICE = "regency-office-36.03";

    private static final String DAY = "2025-09-22";

    private final Teller teller;

    Pilots(Teller teller) {
        this.teller = teller;
    }

    private record Designation(String designatedBy, String letterNumber, String designatedOn) {}

    private record Lesson(String title, String date, String startsAt, int jp) {}

    private record NewSpeaker(
            String name, String organisation, String regionCode, List<String> expertise, String account) {}

    private record Speakers(List<String> speakerIds) {}

    private record NewSession(
            String title,
            String curriculumCode,
            String regionCode,
            String startsOn,
            String endsOn,
            String place,
            long seats,
            List<Lesson> lessons) {}

    private record Invite(List<String> offices, String regionCode, boolean pilotsOnly, String invitedOn) {}

    private record Invited(String cooperativeId, String office) {}

    private record InviteOne(List<Invited> persons, String invitedOn) {}

    private record Confirmation(String invitationId) {}

    private record Attendance(String lesson, List<String> present) {}

    private record Action(String what, String dueOn) {}

    private record ActionPlan(String invitationId, List<Action> actions) {}

    private record Holding(String heldOn) {}

    private record Certificates(String issuedOn) {}

    /** The pilots: as many of the first villages as the story says; the one whose loan it follows is among them. */
    List<Village> villages() {
        return teller.villagesOf(teller.edition().tangerang())
                .subList(0, teller.edition().pilots());
    }

    void designate() {
        teller.narrator().chapter("Kabupaten Tangerang, September 2025");
        teller.crowd()
                .each(
                        villages(),
                        village -> teller.api()
                                .post(
                                        OFFICE,
                                        "/registry/v1/cooperatives/"
                                                + teller.formations().idOf(village.code()) + "/pilot-designation",
                                        new Designation(
                                                "Dinas Koperasi dan Usaha Mikro Kabupaten Tangerang",
                                                "500.3/117/2025",
                                                "2025-09-01"))
                                .orFail());
        teller.checkProgress(
                "Kab. Tangerang: pilots",
                teller.expected("tangerang-pilots", teller.edition().pilots()),
                teller.edition().tangerang(),
                DAY,
                "pilots");
    }

    void train() {
        long seats = teller.expected("bimtek-seats", 2L * teller.edition().pilots());
        String session = "/training/v1/sessions/" + schedule(seats);
        nameTheTrainer(session);
        List<String> invitations = invite(session, seats);
        confirm(session, invitations, seats);
        overbook(session);
        for (String lesson : List.of("Pengelolaan dana bergulir", "Tata kelola dan pembukaan rekening")) {
            teller.api()
                    .post("trainer", session + "/attendance", new Attendance(lesson, invitations))
                    .orFail();
        }
        teller.crowd()
                .each(
                        invitations,
                        invitation -> teller.api()
                                .post(
                                        OFFICE,
                                        session + "/action-plans",
                                        new ActionPlan(
                                                invitation,
                                                List.of(new Action(
                                                        "Membuka rekening atas nama koperasi", "2025-10-20"))))
                                .orFail());
        teller.api().post("trainer", session + "/holding", new Holding(DAY)).orFail();
        teller.api()
                .post(OFFICE, session + "/certificates", new Certificates(DAY))
                .orFail();
        String region = teller.edition().tangerang();
        int pilots = teller.edition().pilots();
        teller.checkProgress("Kab. Tangerang: chairs with a certificate", pilots, region, DAY, "chairsTrained");
        teller.checkProgress("Kab. Tangerang: treasurers with a certificate", pilots, region, DAY, "treasurersTrained");
    }

    private String schedule(long seats) {
        return teller.api()
                .post(
                        OFFICE,
                        "/training/v1/sessions",
                        new NewSession(
                                "Bimtek pengelolaan dana bergulir bagi percontohan",
                                "BIMTEK-KDMP",
                                teller.edition().tangerang(),
                                DAY,
                                DAY,
                                "Tigaraksa",
                                seats,
                                List.of(
                                        new Lesson("Pengelolaan dana bergulir", DAY, "08:00", 4),
                                        new Lesson("Tata kelola dan pembukaan rekening", DAY, "13:00", 4))))
                .orFail()
                .get("sessionId")
                .asText();
    }

    /** Who speaks in both lessons is their trainer, and writes who was there. */
    private void nameTheTrainer(String session) {
        String speaker = teller.api()
                .post(
                        OFFICE,
                        "/training/v1/speakers",
                        new NewSpeaker(
                                "Ratna Dewi",
                                "Dinas Koperasi dan Usaha Mikro Kabupaten Tangerang",
                                teller.edition().tangerang(),
                                List.of("Dana bergulir", "Tata kelola"),
                                teller.api().accountOf("trainer")))
                .orFail()
                .get("speakerId")
                .asText();
        for (int lesson : List.of(1, 2)) {
            teller.api()
                    .post(OFFICE, session + "/lessons/" + lesson + "/speakers", new Speakers(List.of(speaker)))
                    .orFail();
        }
    }

    /** Officers and pilots come to training by events, so the invitation is repeated until all of them are known. */
    private List<String> invite(String session, long seats) {
        var invite = new Invite(List.of("chair", "treasurer"), teller.edition().tangerang(), true, "2025-09-15");
        var invitations = new ArrayList<String>();
        teller.figures().check("Bimtek: invited", seats, "GET …/sessions/{id}/invitations", () -> {
            teller.api().postAnew(OFFICE, session + "/invitations", invite).orFail();
            invitations.clear();
            teller.api().all(OFFICE, session + "/invitations").stream()
                    .filter(found -> List.of("chair", "treasurer")
                            .contains(found.get("office").asText()))
                    .forEach(found -> invitations.add(found.get("invitationId").asText()));
            return invitations.size();
        });
        return invitations;
    }

    private void confirm(String session, List<String> invitations, long seats) {
        teller.crowd()
                .each(
                        invitations,
                        invitation -> teller.api()
                                .post(OFFICE, session + "/confirmations", new Confirmation(invitation))
                                .orFail());
        teller.figures()
                .check(
                        "Bimtek: seats taken",
                        seats,
                        "GET …/sessions/{id}/invitations?status=CONFIRMED",
                        () -> teller.api()
                                .all(OFFICE, session + "/invitations?status=CONFIRMED")
                                .size());
    }

    /** One more comes: the secretary of Talagasari, by her own token, and is offered the waiting list. */
    private void overbook(String session) {
        String cooperative = teller.formations().idOf(People.TALAGASARI);
        teller.api()
                .post(
                        OFFICE,
                        session + "/invitations",
                        new InviteOne(List.of(new Invited(cooperative, "secretary")), "2025-09-15"))
                .orFail();
        String invitation = teller.api().all(OFFICE, session + "/invitations").stream()
                .filter(found -> found.get("office").asText().equals("secretary"))
                .findFirst()
                .orElseThrow(() -> new RunFailedException("the secretary was not invited"))
                .get("invitationId")
                .asText();
        String status = teller.api()
                .post("secretary", session + "/confirmations", new Confirmation(invitation))
                .orFail()
                .path("status")
                .asText();
        teller.figures()
                .check(
                        "Bimtek: one more is put on",
                        "WAITING",
                        "POST …/sessions/{id}/confirmations status",
                        () -> status);
    }
}
