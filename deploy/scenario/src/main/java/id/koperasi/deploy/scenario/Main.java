package id.koperasi.deploy.scenario;

import id.koperasi.deploy.scenario.client.Api;
import id.koperasi.deploy.scenario.client.Crowd;
import id.koperasi.deploy.scenario.client.RunFailedException;
import id.koperasi.deploy.scenario.client.Tokens;
import id.koperasi.deploy.scenario.client.Wire;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Properties;

/** Tells the programme's real story to a running stack, through its public API, and checks the figures. */
public final class Main {

    private static final int CLIENTS = 6;

    private Main() {}

    /** Ends with 0 when every figure is as the story says, with 1 otherwise. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(tell(Arguments.parse(arguments), out) ? 0 : 1);
        } catch (RunFailedException | IOException e) {
            out.println("deploy/scenario/run: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean tell(Arguments arguments, PrintStream out) throws IOException {
        var narrator = new Narrator(out);
        var figures = new Figures(narrator, arguments.patience());
        var wire = new Wire(arguments.patience());
        var tokens = new Tokens(arguments.issuer(), users(arguments), wire, Clock.systemUTC());
        var api = new Api(arguments.gateway(), tokens, wire);
        try (var crowd = new Crowd(CLIENTS)) {
            tell(new Teller(
                    arguments.edition(),
                    new Story(),
                    api,
                    crowd,
                    new Regions(api),
                    new Formations(api, crowd, narrator, People::of),
                    figures,
                    narrator));
        }
        out.println();
        out.print(Report.text(figures.table()));
        out.printf(
                Locale.ROOT,
                "%n%s, told in %.0f s%n",
                figures.areRight() ? "every figure is as the story says" : "FIGURES DIFFER",
                narrator.seconds());
        if (arguments.report() != null) {
            Files.writeString(arguments.report(), Report.markdown(figures.table()));
        }
        return figures.areRight();
    }

    /** In the order of its business dates. */
    private static void tell(Teller teller) {
        var banten = new Banten(teller);
        var pilots = new Pilots(teller);
        var accounts = new Accounts(teller);
        var loan = new Loan(teller);
        new Campaign(teller).tell();
        banten.form();
        new Serang(teller).tell();
        pilots.designate();
        loan.apply();
        pilots.train();
        accounts.identify(teller.villagesOf(teller.edition().tangerang()), "2025-09-23");
        accounts.open(pilots.villages(), "2025-09-24");
        teller.checkProgress(
                "Kab. Tangerang: pilots with a verified account",
                pilots.villages().size(),
                teller.edition().tangerang(),
                "2025-09-30",
                "withVerifiedAccount");
        loan.qualify();
        loan.borrow();
        banten.coach();
        accounts.open(
                teller.villagesOf(teller.edition().tangerang()).stream()
                        .filter(village -> !pilots.villages().contains(village))
                        .toList(),
                "2025-11-12");
        new Grants(teller).tell();
        new Closing(teller).tell();
        loan.repay();
    }

    private static Properties users(Arguments arguments) throws IOException {
        if (!Files.exists(arguments.users())) {
            throw new RunFailedException(
                    arguments.users() + " does not exist; start the stack with deploy/up, or name its --state");
        }
        var users = new Properties();
        try (Reader in = Files.newBufferedReader(arguments.users())) {
            users.load(in);
        }
        return users;
    }
}
