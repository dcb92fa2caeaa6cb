-- Each node takes a block of numbers at a time; the increment is the block.
CREATE SEQUENCE merchant_id_seq START 1 INCREMENT BY 1;
CREATE SEQUENCE product_id_seq START 30000000 INCREMENT BY 10;
CREATE SEQUENCE customer_reference_seq START 700000000 INCREMENT BY 100;
CREATE SEQUENCE order_reference_seq START 200000000 INCREMENT BY 1000;
CREATE SEQUENCE row_id_seq START 1 INCREMENT BY 10000;
