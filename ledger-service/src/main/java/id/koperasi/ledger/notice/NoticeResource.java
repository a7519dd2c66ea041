package id.koperasi.ledger.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import id.koperasi.ledger.member.Members;
import id.koperasi.ledger.notice.Notice.Kind;
import id.koperasi.platform.change.Change;
import id.koperasi.platform.change.Tenant;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/cooperatives/{cooperativeId}/members/{memberId}/notices")
@Tag(name = "Members", description = "The book of members.")
class NoticeResource {

    private static final int MOST_UNREAD = 100;

    private final Members members;
    private final Notices notices;

    NoticeResource(Members members, Notices notices) {
        this.members = members;
        this.notices = notices;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Notice", description = "Something a member is told. What it is about says which fields are there.")
    record NoticeView(
            UUID noticeId,
            Kind kind,

            @Schema(description = "In Indonesian.", examples = "Pengingat simpanan wajib")
            String title,

            @Schema(examples = "Reminder of your dues") String titleInEnglish,
            Instant notedAt,
            boolean read,

            @Schema(description = "Of dues what is owed; of money received or paid out how much.") @Nullable Rupiah amount,

            @Schema(description = "The month of the reminder, or of the statements.", examples = "2026-11") @Nullable String month,

            @Schema(description = "The business date, or the day of the meeting.") @Nullable LocalDate on,

            @Schema(
                    description = "The kind of the entry, or what became of the membership.",
                    examples = "savings-received")
            @Nullable String what,

            @Schema(description = "In the journal of the cooperative.") @Nullable Long entryNumber,

            @Nullable Long memberNumber,
            @Schema(examples = "ANNUAL") @Nullable String meeting,

            @Schema(description = "In the order of the minutes.", examples = "[\"SURPLUS_SPLIT\"]") @Nullable List<String> decisions) {

        static NoticeView of(Notice notice, @Nullable Instant readUntil) {
            JsonNode facts = notice.facts();
            return new NoticeView(
                    notice.id(),
                    notice.kind(),
                    notice.kind().indonesian(),
                    notice.kind().english(),
                    notice.notedAt(),
                    readUntil != null && !notice.notedAt().isAfter(readUntil),
                    facts.has("amount") ? Rupiah.ofSen(facts.get("amount").longValue()) : null,
                    text(facts, "month"),
                    facts.has("on") ? LocalDate.parse(facts.get("on").textValue()) : null,
                    text(facts, "what"),
                    number(facts, "entryNumber"),
                    number(facts, "memberNumber"),
                    text(facts, "meeting"),
                    facts.has("decisions")
                            ? StreamSupport.stream(facts.get("decisions").spliterator(), false)
                                    .map(JsonNode::textValue)
                                    .toList()
                            : null);
        }

        private static @Nullable String text(JsonNode facts, String field) {
            return facts.has(field) ? facts.get(field).textValue() : null;
        }

        private static @Nullable Long number(JsonNode facts, String field) {
            return facts.has(field) ? facts.get(field).longValue() : null;
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "NoticeMark", description = "How far a member has read what he was told.")
    record NoticeMark(
            @Schema(description = "Absent while he has read nothing.") @Nullable Instant readUntil,

            @Schema(description = "How many he has not read; a hundred stands for more, too.", examples = "3")
            int unread) {}

    @Schema(description = "How far a member has read what he was told.")
    record NewNoticeMark(
            @NotNull @Schema(description = "The time of the latest notice he read.", examples = "2026-11-29T03:00:00Z")
            Instant readUntil) {}

    @GET
    @Operation(
            operationId = "listNotices",
            summary = "What a member is told, the latest first",
            description =
                    "Reminders of dues, money received and paid out, what became of his membership, decisions of the "
                            + "members' meetings, statements published. Each is shown as long as its retention says.")
    public Page<NoticeView> list(
            @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @Valid @BeanParam PageRequest page) {
        members.of(cooperativeId, memberId);
        Instant readUntil = notices.readUntil(cooperativeId, memberId);
        return Page.of(
                        notices.of(cooperativeId, memberId, page.after(), page.rowsToRead()),
                        page.limit(),
                        Notices::cursor)
                .map(notice -> NoticeView.of(notice, readUntil));
    }

    @GET
    @Path("/mark")
    @Operation(operationId = "showNoticeMark", summary = "How many notices a member has not read")
    public NoticeMark mark(@PathParam("cooperativeId") UUID cooperativeId, @PathParam("memberId") UUID memberId) {
        members.of(cooperativeId, memberId);
        Instant readUntil = notices.readUntil(cooperativeId, memberId);
        long unread = notices.of(cooperativeId, memberId, null, MOST_UNREAD).stream()
                .filter(notice -> readUntil == null || notice.notedAt().isAfter(readUntil))
                .count();
        return new NoticeMark(readUntil, Math.toIntExact(unread));
    }

    @POST
    @Path("/mark")
    @Change
    @Operation(
            operationId = "markNoticesRead",
            summary = "Mark what was told until a time as read",
            description = "The mark only moves on.")
    public RestResponse<NoticeMark> read(
            @Tenant @PathParam("cooperativeId") UUID cooperativeId,
            @PathParam("memberId") UUID memberId,
            @NotNull @Valid NewNoticeMark body) {
        members.of(cooperativeId, memberId);
        notices.read(cooperativeId, memberId, body.readUntil());
        return RestResponse.ok(mark(cooperativeId, memberId));
    }
}
