CREATE TABLE other (number bigint NOT NULL);
