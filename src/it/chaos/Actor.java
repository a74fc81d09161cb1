package org.gatehouse.chaos;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.gatehouse.it.harness.Answer;

/** One client: chooses what to do, does it, and compares the answer with what it must be. */
final class Actor {

    private static final int MOST_OWNERS = 12;
    private static final double WINDOW = 9; // a little less than the race window
    private final Cluster cluster;
    private final World world;
    private final Ledger ledger;
    private final Random random;
    private final Use use;
    private boolean served;

    Actor(Options options, Cluster cluster, World world, Ledger ledger, Random random) {
        this.cluster = cluster;
        this.world = world;
        this.ledger = ledger;
        this.random = random;
        this.use = new Use(options, cluster, world, ledger);
    }

    /** Does something and says whether it was served. */
    boolean act() {
        served = true;
        int dice = random.nextInt(1000);
        Holding some = world.any(random);
        if (dice < 170 || some == null) {
            issue();
        } else if (dice < 560) {
            served = use.now(some, anyNode(), random.nextInt(3) == 0);
        } else if (dice < 740) {
            changing(some, this::refresh);
        } else if (dice < 790) {
            changing(some, this::race);
        } else if (dice < 980) {
            changing(some, this::revoke);
        } else if (dice < 990) {
            changing(some, this::replay);
        } else {
            deleteOwner();
        }
        return served;
    }

    private Answer send(Holding about, String what, int node, Supplier<Answer> request) {
        long sent = System.nanoTime();
        Answer answer = Tries.answer(() -> cluster.isAway(node), request);
        int status = answer == null ? 0 : answer.status();
        ledger.request(about, what, node, sent, status);
        served = served && status != 0 && status != 503;
        if (status >= 500 && status != 503) {
            ledger.finding(about, what + " at node " + node + " got " + answer);
        }
        return answer;
    }

    private static int status(Answer answer) {
        return answer == null ? 0 : answer.status();
    }

    private static boolean isUnknown(Answer answer) {
        return answer == null || answer.status() >= 500;
    }

    private int anyNode() {
        return cluster.any(random);
    }

    private void issue() {
        int node = anyNode();
        int dice = random.nextInt(100);
        Owner owner = world.anyOwner(random);
        if (owner == null || dice < 15) {
            Answer answer = send(null, "client_credentials", node,
                    () -> world.itself(node).form("/api/o/token/", Map.of("grant_type", "client_credentials")));
            if (expect(null, null, answer, 200, "client_credentials")) {
                world.add(Holding.ofTokenEndpoint(null, answer.json()));
            }
        } else if (dice < 18) {
            Answer answer = send(null, "password", node, () -> world.client(node).form("/api/o/token/", Map.of(
                    "grant_type", "password", "username", owner.username, "password", World.PASSWORD)));
            if (expect(null, owner, answer, 200, "password")) {
                world.add(Holding.ofTokenEndpoint(owner, answer.json()));
            }
        } else {
            issueByApi(owner, node, dice);
        }
    }

    private void issueByApi(Owner owner, int node, int dice) {
        boolean brief = dice < 30; // for the purge; nobody looks at it again
        long sent = System.nanoTime();
        String body = brief ? "{\"expires\": \"" + java.time.Instant.now().plusSeconds(2) + "\"}"
                : dice < 60 ? "{\"scope\": \"read\"}" : "{\"application\": " + world.application + "}";
        Answer answer = send(null, "issue", node,
                () -> cluster.http(node).asBearer(owner.bearer).post("/api/v2/tokens/", body));
        boolean tooLate = brief && status(answer) == 400 && System.nanoTime() - sent > 2_000_000_000L;
        if (!tooLate && expect(null, owner, answer, 201, "issue") && !brief) {
            world.add(Holding.ofApi(owner, answer.json()));
        }
    }

    /** Whether the answer has the status that it must have unless the owner goes or nobody answers. */
    private boolean expect(Holding about, Owner owner, Answer answer, int status, String what) {
        if (status(answer) == status) {
            return true;
        }
        if (!isUnknown(answer) && (owner == null || owner.fate == Fate.LIVING)) {
            ledger.finding(about, what + " got " + answer + " instead of " + status);
        }
        return false;
    }

    private void changing(Holding holding, java.util.function.Consumer<Holding> change) {
        if (holding.fate == Fate.LIVING && holding.lock.tryLock()) {
            try {
                if (holding.fate == Fate.LIVING) {
                    change.accept(holding);
                }
            } finally {
                holding.lock.unlock();
            }
        }
    }

    private static double age(Holding holding) {
        return (System.nanoTime() - holding.refreshedAt) / 1e9;
    }

    private void refresh(Holding holding) {
        if (!holding.isPair() || age(holding) > World.REFRESH_SECONDS - 35) {
            return;
        }
        int node = anyNode();
        holding.begin();
        Answer answer = send(holding, "refresh", node,
                () -> world.client(node).form("/api/o/token/", World.refreshing(holding.refresh)));
        if (expect(holding, holding.owner, answer, 200, "refresh")) {
            holding.renewed(answer.json());
        } else {
            holding.doubt(true);
        }
    }

    /** Two refreshes with the same token at once, one at each node. */
    private void race(Holding holding) {
        if (!holding.isPair() || age(holding) > World.REFRESH_SECONDS - 35) {
            return;
        }
        holding.begin();
        long begin = System.nanoTime();
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> send(holding, "race", 1,
                () -> world.client(1).form("/api/o/token/", World.refreshing(holding.refresh))));
        Answer one = send(holding, "race", 0,
                () -> world.client(0).form("/api/o/token/", World.refreshing(holding.refresh)));
        Answer two = other.join();
        boolean quick = (System.nanoTime() - begin) / 1e9 < WINDOW;
        if (status(one) == 200 && status(two) == 200) {
            ledger.finding(holding, "two refreshes with one token both got a pair");
        } else if (status(one) == 200 || status(two) == 200) {
            holding.renewed((status(one) == 200 ? one : two).json());
            if (!quick) { // a late loser is taken for a thief
                holding.doubt(true);
            }
            return;
        } else if (!isUnknown(one) && !isUnknown(two) && holding.owner.fate == Fate.LIVING) {
            ledger.finding(holding, "of two refreshes with one token none got a pair: " + one + two);
        }
        holding.doubt(true);
    }

    private void revoke(Holding holding) {
        if (random.nextInt(3) == 0) { // some are to live
            return;
        }
        int node = anyNode();
        holding.begin();
        Answer answer;
        if (holding.url != null && random.nextBoolean() && holding.spent.isEmpty()) {
            answer = send(holding, "delete", node,
                    () -> cluster.http(node).asBearer(holding.owner.bearer).delete(holding.url));
        } else if (holding.isPair() || holding.owner == null) {
            String token = holding.isPair() && random.nextBoolean() ? holding.refresh : holding.access;
            answer = send(holding, "revoke", node,
                    () -> world.clientOf(holding, node).form("/api/o/revoke_token/", Map.of("token", token)));
        } else {
            answer = send(holding, "revoke by value", node,
                    () -> cluster.http(node).post("/api/v2/tokens/revoke/", "{\"token\": \"" + holding.access + "\"}"));
        }
        if (status(answer) == 200 || status(answer) == 204) {
            holding.end();
        } else {
            expect(holding, holding.owner, answer, 200, "an end");
            holding.doubt(false);
        }
    }

    /** What a thief does: a refresh token that was spent before the last one ends the family. */
    private void replay(Holding holding) {
        if (holding.spent.size() < 2 || age(holding) > World.REFRESH_SECONDS - 35) {
            return;
        }
        int node = anyNode();
        String stolen = holding.spent.stream().skip(1).findFirst().orElseThrow();
        holding.begin();
        Answer answer = send(holding, "replay", node,
                () -> world.client(node).form("/api/o/token/", World.refreshing(stolen)));
        if (status(answer) == 400) {
            holding.end();
        } else {
            expect(holding, holding.owner, answer, 400, "a spent refresh token");
            holding.doubt(false);
        }
    }

    private void deleteOwner() {
        Owner owner = world.anyOwner(random);
        boolean enough = world.owners.stream().filter(one -> one.fate == Fate.LIVING).count() > MOST_OWNERS / 2;
        if (owner == null || !enough || !owner.lock.tryLock()) {
            return;
        }
        try {
            if (owner.fate == Fate.LIVING) {
                owner.fate = Fate.CHANGING;
                int node = anyNode();
                Answer answer = send(null, "delete user", node,
                        () -> cluster.admin(node).delete(owner.url()));
                if (status(answer) == 204) {
                    owner.end();
                } else {
                    expect(null, null, answer, 204, "the deletion of a user");
                    owner.fate = Fate.DOUBTFUL;
                }
            }
        } finally {
            owner.lock.unlock();
        }
    }
}
