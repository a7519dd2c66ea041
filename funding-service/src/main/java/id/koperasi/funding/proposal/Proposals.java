package id.koperasi.funding.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The proposals within the caller's reach, with what was handed in for them. */
@ApplicationScoped
class Proposals {

    private static final String OF =
            "select content::text, version, written_at from proposal where application_id = :application";
    private static final String WRITE = """
            insert into proposal (application_id, version, content, written_at, written_by)
            values (:application, 1, cast(:content as jsonb), :at, :by)
                on conflict (application_id) do update
               set version = proposal.version + 1, content = excluded.content, written_at = excluded.written_at,
                   written_by = excluded.written_by""";

    private final Session session;
    private final ObjectMapper json;

    Proposals(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * A proposal as it stands.
     *
     * @param content what it says
     * @param version how often it was written
     * @param writtenAt the last time
     */
    record Written(Proposal content, long version, Instant writtenAt) {}

    Optional<Written> of(UUID applicationId) {
        return session.createNativeQuery(OF, Object[].class)
                .setParameter("application", applicationId)
                .getResultStream()
                .map(row -> new Written(read((String) row[0]), (Long) row[1], (Instant) row[2]))
                .findFirst();
    }

    void write(UUID applicationId, Proposal content, Instant at, String by) {
        session.createNativeMutationQuery(WRITE)
                .setParameter("application", applicationId)
                .setParameter("content", text(content))
                .setParameter("at", at)
                .setParameter("by", by)
                .executeUpdate();
    }

    void add(ProposalDocument document) {
        session.persist(document);
    }

    void add(Quotation quotation) {
        session.persist(quotation);
    }

    /** Every document that was handed in, in order. */
    List<ProposalDocument> documentsOf(UUID applicationId) {
        return list("ProposalDocument", ProposalDocument.class, applicationId);
    }

    /** Every quotation that was handed in, in order. */
    List<Quotation> quotationsOf(UUID applicationId) {
        return list("Quotation", Quotation.class, applicationId);
    }

    /** Of each code the last. */
    Collection<ProposalDocument> countingDocuments(UUID applicationId) {
        Map<String, ProposalDocument> last = new LinkedHashMap<>();
        documentsOf(applicationId).forEach(document -> last.put(document.code(), document));
        return last.values();
    }

    /** Of each supplier and line the last. */
    Collection<Quotation> countingQuotations(UUID applicationId) {
        Map<List<String>, Quotation> last = new LinkedHashMap<>();
        quotationsOf(applicationId)
                .forEach(quotation -> last.put(
                        List.of(quotation.quoted().purpose(), quotation.quoted().supplier()), quotation));
        return last.values();
    }

    private <T> List<T> list(String entity, Class<T> type, UUID applicationId) {
        return session.createQuery("from " + entity + " where applicationId = :application order by id", type)
                .setParameter("application", applicationId)
                .getResultList();
    }

    private Proposal read(String content) {
        try {
            return json.readValue(content, Proposal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proposal could not be read", e);
        }
    }

    private String text(Proposal content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proposal could not be written", e);
        }
    }
}
