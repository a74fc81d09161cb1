-- What an import has taken in, and from where. No foreign keys: a row outlives what it tells of, so that a second
-- import brings nothing back that was removed here.
CREATE TABLE imported_objects (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source     VARCHAR(100) NOT NULL,
  kind       VARCHAR(32)  NOT NULL,
  foreign_id BIGINT       NOT NULL,
  local_id   BIGINT       NOT NULL,
  created    DATETIME(6)  NOT NULL,
  modified   DATETIME(6)  NOT NULL,
  CONSTRAINT imported_objects_origin UNIQUE (source, kind, foreign_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
