package org.safelight.operations.deadletter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safelight.platform.mongo.TestMongo;

class MongoLetterBoardTest implements LetterBoardContract {

    private TestMongo mongo;
    private LetterBoard board;

    @BeforeEach
    void open() {
        mongo = TestMongo.fresh();
        board = new MongoLetterBoard(mongo.database(), JSON);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Override
    public LetterBoard board() {
        return board;
    }
}
