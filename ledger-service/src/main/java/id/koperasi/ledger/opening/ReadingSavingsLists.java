package id.koperasi.ledger.opening;

import id.koperasi.ledger.book.Book;
import id.koperasi.ledger.book.Books;
import id.koperasi.ledger.cashsheet.ListCells;
import id.koperasi.ledger.member.MemberNames;
import id.koperasi.ledger.member.MemberNames.NamedMember;
import id.koperasi.ledger.opening.BroughtRejection.NoSavingsListed;
import id.koperasi.ledger.opening.SavingsList.ListRow;
import id.koperasi.platform.file.StoredFile;
import id.koperasi.platform.file.StoredFiles;
import id.koperasi.platform.problem.RejectedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the officers' list of savings for the opening balances; the file is removed as soon as it is read, for it names members. */
@ApplicationScoped
class ReadingSavingsLists {

    private final Books books;
    private final StoredFiles files;
    private final MemberNames members;

    ReadingSavingsLists(Books books, StoredFiles files, MemberNames members) {
        this.books = books;
        this.files = files;
        this.members = members;
    }

    /**
     * What a list says.
     *
     * @param unlisted numbers of members of whom it says nothing
     */
    record ReadList(List<ListRow> rows, List<Long> unlisted) {}

    /** The list in the file that this request handed over. */
    @Transactional
    ReadList read(UUID cooperativeId) {
        Book book = books.of(cooperativeId);
        StoredFile file = files.keepUpload(cooperativeId, book.villageCode());
        List<NamedMember> known = members.of(cooperativeId);
        List<ListRow> rows = rows(file, known);
        if (rows.isEmpty()) {
            throw new RejectedException(new NoSavingsListed());
        }
        Set<UUID> listed =
                rows.stream().map(ListRow::memberId).filter(id -> id != null).collect(Collectors.toSet());
        return new ReadList(
                rows,
                known.stream()
                        .filter(member -> !listed.contains(member.id()))
                        .map(NamedMember::number)
                        .toList());
    }

    private List<ListRow> rows(StoredFile file, List<NamedMember> known) {
        try {
            try (InputStream content = files.open(file)) {
                return SavingsList.of(ListCells.of(file.type(), content), known);
            } finally {
                files.remove(file.id());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
