package id.koperasi.registry.event;

import static id.koperasi.registry.TestCooperative.holder;
import static id.koperasi.registry.TestCooperative.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.koperasi.platform.event.Channel;
import id.koperasi.platform.event.EventType;
import id.koperasi.registry.TestCooperative;
import id.koperasi.registry.cooperative.PlainText;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What somebody wrote and everybody may read on the public topic was held against the rule of plain text where it came in. */
@QuarkusTest
class PublicTextsTest {

    /** Where each text that somebody writes comes in: the body and its field; what several bodies send has several. */
    private static final Map<String, Set<String>> WRITTEN = Map.ofEntries(
            Map.entry(
                    "CooperativeFormed.amendmentDecreeNumber",
                    Set.of("NewFormation.amendmentNumber", "NewDecree.amendmentNumber")),
            Map.entry("CooperativeFormed.decreeNumber", Set.of("NewFormation.decreeNumber", "NewDecree.number")),
            Map.entry(
                    "CooperativeFormed.reactivationNumber",
                    Set.of("NewFormation.reactivationNumber", "NewDecree.reactivationNumber")),
            Map.entry("DeedSigned.deedNumber", Set.of("NewDeed.number")),
            Map.entry("CooperativeChanged.value", Set.of("NewCorrection.value")),
            Map.entry("PilotDesignated.designatedBy", Set.of("PilotDesignation.designatedBy")),
            Map.entry("PilotDesignated.letterNumber", Set.of("PilotDesignation.letterNumber")),
            Map.entry("PilotWithdrawn.letterNumber", Set.of("PilotDesignation.letterNumber")),
            Map.entry("BusinessUnitOpened.name", Set.of("NewBusinessUnit.name")),
            Map.entry("BusinessUnitClosed.name", Set.of("NewBusinessUnit.name")),
            Map.entry("BusinessUnitReopened.name", Set.of("NewBusinessUnit.name")),
            Map.entry("UnitLicenceRecorded.number", Set.of("LicenceFacts.number")),
            Map.entry("FacilityRecorded.name", Set.of("FacilityDescription.name")),
            Map.entry("PartnershipAgreed.partner", Set.of("NewPartnership.partner")),
            Map.entry("PartnershipAgreed.commodity", Set.of("NewPartnership.commodity")),
            Map.entry("PartnershipAgreed.unit", Set.of("NewPartnership.unit")),
            Map.entry("PartnershipAgreed.agreementNumber", Set.of("NewPartnership.agreementNumber")),
            Map.entry("FacilityAgreementMade.owner", Set.of("NewOperatingAgreement.owner")),
            Map.entry("FacilityAgreementMade.agreementNumber", Set.of("NewOperatingAgreement.agreementNumber")),
            Map.entry("VillagePotentialRecorded.commodity", Set.of("NewPotential.commodity")),
            Map.entry("VillagePotentialRecorded.unit", Set.of("NewPotential.unit")),
            Map.entry("MouSigned.number", Set.of("NewMemorandum.number")),
            Map.entry("MouSigned.about", Set.of("NewMemorandum.subject")),
            Map.entry("MouSigned.parties", Set.of("NewMemorandum.parties")),
            Map.entry("LaunchHeld.place", Set.of("NewLaunch.place")),
            Map.entry("LaunchHeld.launchedBy", Set.of("NewLaunch.launchedBy")),
            Map.entry("Agreement.officeAddress", Set.of("MeetingAgreement.officeAddress")));

    /** The same of a form, whose fields have no schema of their own and may be left empty: the path and the field. */
    private static final Map<String, List<String>> IN_FORMS =
            Map.of("PaperRecorded.number", List.of("/v1/cooperatives/{cooperativeId}/papers", "number"));

    /** Words of a list, codes with a form of their own, names of the official file, its decree and what follows from them. */
    private static final Set<String> SETTLED = Set.of(
            "ActivityChanged.activity",
            "Agreement.kbli",
            "Agreement.route",
            "AnnualReportDecided.verdict",
            "AnnualReportSigned.notSigned",
            "AnnualReportSigned.signed",
            "AssetDisposalRecorded.kind",
            "BankAccountDeclined.bankCode",
            "BankAccountDeclined.by",
            "BankAccountOpened.bankCode",
            "BankAccountOpened.holder",
            "BankAccountOpened.maskedNumber",
            "BankAccountRequested.bankCode",
            "BankAccountSignatoriesChanged.bankCode",
            "BankAccountSignatoriesChanged.offices",
            "BankAccountVerified.method",
            "BusinessPlanRated.rating",
            "BusinessUnitClosed.cause",
            "BusinessUnitClosed.function",
            "BusinessUnitOpened.function",
            "BusinessUnitOpened.kbli",
            "BusinessUnitReopened.function",
            "CampaignLaunched.code",
            "CooperativeChanged.because",
            "CooperativeChanged.kind",
            "CooperativeChanged.particular",
            "CooperativeDissolved.by",
            "CooperativeFormed.kind",
            "CooperativeFormed.knownFrom",
            "CooperativeFormed.name",
            "CooperativeFormed.route",
            "CooperativeProposed.kind",
            "CooperativeProposed.name",
            "DecreeChecked.decreeNumber",
            "DecreeChecked.outcome",
            "DecreeChecked.source",
            "FacilityAgreementEnded.cause",
            "FacilityAgreementMade.unit",
            "FacilityRecorded.electricity",
            "FacilityRecorded.internet",
            "FacilityRecorded.kind",
            "FacilityRecorded.ownership",
            "FacilityRecorded.water",
            "IdentityNumberRecorded.kind",
            "IdentityNumberRecorded.number",
            "IdentityNumberVerified.kind",
            "IdentityNumberVerified.method",
            "LaunchHeld.code",
            "MeetingCalled.agenda",
            "MeetingCalled.kind",
            "MeetingResolved.kind",
            "MeetingWithoutQuorum.kind",
            "MouSigned.regions",
            "OfficerTermsEndApproached.offices",
            "PaperRecorded.digest",
            "PaperRecorded.kind",
            "PartnershipAgreed.kind",
            "PartnershipEnded.cause",
            "RecordCorrected.record",
            "RegionChanged.change",
            "RegionChanged.code",
            "RegionChanged.decree",
            "RegionChanged.name",
            "RegionChanged.splitFrom",
            "RegionChanged.successor",
            "Resolution.decision",
            "Share.pot",
            "StoredGoodsCounted.unit",
            "UnitLicenceRecorded.licence",
            "SignatoryReplacementApproached.bankCode",
            "SignatoryReplacementApproached.offices",
            "SignatoryReplacementMissed.bankCode",
            "SignatoryReplacementMissed.offices",
            "Village.code",
            "Village.district",
            "Village.name",
            "Village.province",
            "Village.regency",
            "VillageJoined.villageCode",
            "VillageLeft.villageCode",
            "VillagePotentialRecorded.villageCode");

    @Test
    void everyTextOfAPublicEventIsPlainOrSettled() {
        Set<String> texts = new TreeSet<>();
        publicEvents(RegistryEvent.class).forEach(type -> collect(type, texts));
        Set<String> known = new TreeSet<>(SETTLED);
        known.addAll(WRITTEN.keySet());
        known.addAll(IN_FORMS.keySet());

        assertThat(texts).isEqualTo(known);
        JsonPath api = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        WRITTEN.values().stream().flatMap(Set::stream).forEach(place -> {
            String[] part = place.split("\\.", -1);
            Map<String, Object> field =
                    api.getMap("components.schemas.'%s'.properties.'%s'".formatted(part[0], part[1]));
            assertThat(field).as(place).isNotNull();
            Object held = field.get("items") instanceof Map<?, ?> each ? each.get("pattern") : field.get("pattern");
            assertThat(held).as(place).isEqualTo(PlainText.PATTERN);
        });
        IN_FORMS.values()
                .forEach(place -> assertThat(api.getString(
                                "paths.'%s'.post.requestBody.content.'multipart/form-data'.schema.properties.'%s'.pattern"
                                        .formatted(place.get(0), place.get(1))))
                        .as(place.toString())
                        .isEqualTo(PlainText.OR_NONE));
    }

    @Test
    void aTextThatIsNotPlainDoesNotComeIn() {
        TestCooperative cooperative = TestCooperative.formedIn("36.03");
        post(holder(cooperative.officer("chair")), cooperative.path("/partnerships"), """
                {"kind": "SUBSIDISED_GOODS", "partner": "Perum\\u0007 Bulog", "commodity": "Beras", "from": "2026-01-01",
                 "agreementNumber": "PKS-1"}""")
                .statusCode(400);

        assertThat(cooperative.announced("partnership-agreed")).isEmpty();
    }

    private static Set<Class<?>> publicEvents(Class<?> family) {
        Set<Class<?>> events = new LinkedHashSet<>();
        for (Class<?> each : family.getPermittedSubclasses()) {
            EventType type = each.getAnnotation(EventType.class);
            if (each.isInterface()) {
                events.addAll(publicEvents(each));
            } else if (type != null && type.channel() != Channel.INTERNAL) {
                events.add(each);
            }
        }
        return events;
    }

    private static void collect(Class<?> type, Set<String> texts) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> held = component.getType();
            Type generic = component.getGenericType();
            if (generic instanceof ParameterizedType list) {
                held = (Class<?>) list.getActualTypeArguments()[0];
            }
            if (held == String.class) {
                texts.add(type.getSimpleName() + "." + component.getName());
            } else if (held.isRecord()
                    && Arrays.asList(MeetingEvent.class, FormationEvent.class).contains(held.getEnclosingClass())) {
                collect(held, texts);
            }
        }
    }
}
