package id.koperasi.registry.paper;

import id.koperasi.platform.problem.RejectedException;
import id.koperasi.platform.request.Cursor;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import id.koperasi.registry.paper.PaperRejection.MinutesUnknown;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The papers within the caller's reach. */
@ApplicationScoped
public class Papers implements PanacheRepositoryBase<Paper, UUID> {

    /** One paper of one cooperative. */
    public Optional<Paper> find(UUID cooperativeId, UUID paperId) {
        return find("cooperativeId = ?1 and id = ?2", cooperativeId, paperId).firstResultOptional();
    }

    /** A paper that is named as the minutes of a meeting of members is that, and of this cooperative. */
    public void mustBeMinutes(UUID cooperativeId, @Nullable UUID paperId) {
        mustBe(PaperKind.MEMBERS_MINUTES, cooperativeId, paperId);
    }

    /** A paper that is named as one of a kind is that, and of this cooperative; none is named by null. */
    public void mustBe(PaperKind kind, UUID cooperativeId, @Nullable UUID paperId) {
        if (paperId != null
                && find(cooperativeId, paperId)
                        .filter(paper -> paper.kind() == kind)
                        .isEmpty()) {
            throw new RejectedException(new MinutesUnknown(paperId, kind));
        }
    }

    /** The kinds of papers of one cooperative that were issued by a day. */
    public Set<PaperKind> kindsOf(UUID cooperativeId, LocalDate day) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select distinct kind from Paper where cooperativeId = :cooperative and issuedOn <= :day",
                        PaperKind.class)
                .setParameter("cooperative", cooperativeId)
                .setParameter("day", day)
                .getResultList());
    }

    /** The papers of one cooperative, the newest first. */
    Page<Paper> page(UUID cooperativeId, @Nullable PaperKind kind, PageRequest request) {
        Cursor after = request.after();
        var papers = find(
                "cooperativeId = ?1 and (?2 is null or kind = ?2) and (?3 is null or id < ?3) order by id desc",
                cooperativeId,
                kind,
                after == null ? null : after.uuid(0));
        return Page.of(
                papers.range(0, request.rowsToRead() - 1).list(), request.limit(), paper -> Cursor.of(paper.id()));
    }

    /** By which paper each of these was replaced. */
    Map<UUID, UUID> replacements(List<Paper> papers) {
        List<Paper> newer =
                list("replaces in ?1", papers.stream().map(Paper::id).toList());
        return newer.stream().collect(Collectors.toMap(Paper::replaces, Paper::id));
    }
}
