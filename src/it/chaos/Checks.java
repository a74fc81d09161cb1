package org.gatehouse.chaos;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.gatehouse.it.harness.Answer;

/** After a round, when everything runs again and nobody sends anything: is what was answered true? */
final class Checks {

    private static final int TRIES = 40;
    private final Cluster cluster;
    private final World world;
    private final Ledger ledger;
    private final Use use;

    Checks(Options options, Cluster cluster, World world, Ledger ledger) {
        this.cluster = cluster;
        this.world = world;
        this.ledger = ledger;
        this.use = new Use(options, cluster, world, ledger);
    }

    void run(Random random) {
        each(world.owners, this::settle);
        each(world.holdings, this::check);
        List<Holding> pairs = world.holdings.stream()
                .filter(holding -> holding.isPair() && holding.actual() == Fate.LIVING).toList();
        each(pairs.stream().filter(holding -> random.nextInt(4) == 0).toList(), this::refreshOnce);
    }

    private static <T> void each(List<T> all, Consumer<T> check) {
        all.parallelStream().forEach(check);
    }

    /** Is a user there whom a request was to delete? Both nodes must say the same. */
    private void settle(Owner owner) {
        int first = lasting(() -> Tries.status(cluster.admin(0), "GET", owner.url(), Map.of()));
        int second = lasting(() -> Tries.status(cluster.admin(1), "GET", owner.url(), Map.of()));
        Fate seen = first == 200 ? Fate.LIVING : Fate.ENDED;
        if (first != second || first != 200 && first != 404 || owner.fate != Fate.DOUBTFUL && owner.fate != seen) {
            ledger.finding(null, owner.username + " is " + owner.fate + ", but the nodes answer " + first + " and "
                    + second);
        }
        if (owner.fate == Fate.DOUBTFUL && seen == Fate.ENDED) {
            owner.end();
        } else if (owner.fate == Fate.DOUBTFUL) {
            owner.fate = Fate.LIVING;
        }
    }

    private interface Status {
        int get();
    }

    /** Everything runs, so 503 has to pass soon. */
    private static int lasting(Status request) {
        int status = request.get();
        for (int i = 0; i < TRIES && (status == 503 || status == 0); i++) {
            pause();
            status = request.get();
        }
        return status;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void check(Holding holding) {
        boolean first = isGood(holding, holding.access, 0);
        boolean second = isGood(holding, holding.access, 1);
        Fate fate = holding.actual();
        if (first != second) {
            ledger.finding(holding, "one node takes the token, the other one refuses it");
        }
        if (fate == Fate.LIVING && !first) {
            ledger.finding(holding, "an acknowledged token is lost");
        }
        if (fate == Fate.ENDED && first) {
            ledger.finding(holding, "a token that has ended works again");
        }
        if (holding.oldAccess != null && isGood(holding, holding.oldAccess, 0)) {
            ledger.finding(holding, "an access token works although its pair was refreshed");
        }
        if (fate == Fate.DOUBTFUL || !first && holding.isPair()) {
            checkRefreshToken(holding, first);
        }
    }

    /** A refresh token works if and only if its access token does. */
    private void checkRefreshToken(Holding holding, boolean living) {
        if (!living && holding.isPair()) {
            int status = refresh(holding, holding.refresh, answer -> { });
            if (status != 400) {
                ledger.finding(holding, "the access token has ended, but the refresh token gets " + status);
            }
        }
        if (!living) {
            holding.end();
            return;
        }
        holding.living();
        if (holding.isPair() && isFresh(holding)) {
            refreshOnce(holding);
        }
    }

    private static boolean isFresh(Holding holding) {
        return System.nanoTime() - holding.refreshedAt < (World.REFRESH_SECONDS - 30) * 1_000_000_000L;
    }

    private void refreshOnce(Holding holding) {
        if (!isFresh(holding)) {
            return;
        }
        int status = refresh(holding, holding.refresh, answer -> holding.renewed(answer.json()));
        if (status != 200) {
            ledger.finding(holding, "the newest refresh token of a living pair gets " + status);
            holding.doubt(true);
        }
    }

    private int refresh(Holding holding, String token, Consumer<Answer> renewed) {
        int node = (int) (holding.number % cluster.size());
        return lasting(() -> {
            long sent = System.nanoTime();
            Answer answer = Tries.answer(() -> false,
                    () -> world.client(node).form("/api/o/token/", World.refreshing(token)));
            int status = answer == null ? 0 : answer.status();
            ledger.request(holding, "refresh in check", node, sent, status);
            if (status == 200) {
                renewed.accept(answer);
            }
            return status;
        });
    }

    private boolean isGood(Holding holding, String token, int node) {
        Use.Worth worth = use.worth(holding, token, node, holding.number % 3 == 0);
        for (int i = 0; i < TRIES && worth == Use.Worth.UNSERVED; i++) {
            pause();
            worth = use.worth(holding, token, node, holding.number % 3 == 0);
        }
        if (worth == Use.Worth.UNSERVED) {
            ledger.finding(holding, "node " + node + " doesn't serve although everything runs");
        }
        return worth == Use.Worth.GOOD;
    }
}
